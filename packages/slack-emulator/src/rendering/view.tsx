import { renderToStaticMarkup } from 'react-dom/server';
import type { OpenView } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Blocks } from './blocks.tsx';
import { textOf } from './control-props.ts';
import { restored } from './literal.ts';
import { choicesOf, namesOf } from './message.tsx';

/** A modal or Home tab as HTML; the frame of a modal is the page's `<dialog>`. */
export function renderView(workspace: Workspace, view: OpenView): string {
  const { description } = view;
  const blocks = (
    <Blocks
      blocks={description.blocks}
      scope={`v${view.id}`}
      names={namesOf(workspace)}
      choices={choicesOf(workspace, view.person)}
    />
  );
  const html =
    description.type === 'home' ? (
      <div className="home-blocks" data-view={view.id}>
        {blocks}
      </div>
    ) : (
      <form className="modal" data-view={view.id} data-hash={view.hash} noValidate>
        <header>
          <h2 id="modal-title">{textOf(description.title)}</h2>
          <button type="button" className="quiet" data-close aria-label="Close">
            ✕
          </button>
        </header>
        <div className="modal-blocks">{blocks}</div>
        <p className="error form-error" role="alert" />
        <footer>
          <button type="button" className="control" data-close>
            {textOf(description.close) || 'Close'}
          </button>
          {description.submit ? (
            <button type="submit" className="control primary">
              {textOf(description.submit)}
            </button>
          ) : null}
        </footer>
      </form>
    );
  return restored(renderToStaticMarkup(html)).replaceAll('id="slack_blocks_to_jsx" ', '');
}

import { renderToStaticMarkup } from 'react-dom/server';
import type { Message } from '../workspace/message.ts';
import { BOT_USER_ID } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Blocks } from './blocks.tsx';
import type { Choices } from './control-props.ts';
import { Library, type Names, withEmoji } from './library.tsx';
import { restored } from './literal.ts';

export interface MessageContext {
  workspace: Workspace;
  /** The person who looks. */
  person: string;
  /** Public replies under it. */
  replies: number;
  inThread: boolean;
}

/** A message as a fragment of HTML: who, when, what, and what can be done with it. */
export function renderMessage(message: Message, context: MessageContext): string {
  return restored(
    renderToStaticMarkup(<MessageItem message={message} context={context} />),
  ).replaceAll('id="slack_blocks_to_jsx" ', '');
}

function MessageItem({ message, context }: { message: Message; context: MessageContext }) {
  const { workspace, inThread } = context;
  const author = workspace.people.get(message.user);
  const isPrivate = message.visibleTo !== null;
  const names = namesOf(workspace);
  return (
    <article
      className={`message${isPrivate ? ' private' : ''}`}
      data-ts={message.ts}
      aria-label={`${author?.realName ?? 'Somebody'}, ${timeOf(message.ts)}`}
    >
      <span className={`avatar ${avatarColour(workspace, message.user)}`} aria-hidden="true">
        {(author?.realName ?? '?').slice(0, 1).toUpperCase()}
      </span>
      <div className="body">
        {isPrivate ? <p className="only-you">👁 Only visible to you</p> : null}
        <p className="byline">
          <b>{author?.realName ?? 'Somebody'}</b>
          {author?.isBot ? <span className="badge">APP</span> : null}
          <time dateTime={new Date(Number(message.ts) * 1000).toISOString()}>
            {timeOf(message.ts)}
          </time>
          {message.edited !== null && message.user !== BOT_USER_ID ? <small>(edited)</small> : null}
        </p>
        <Content message={message} context={context} names={names} />
        <Reactions message={message} />
        {inThread || isPrivate || context.replies === 0 ? null : (
          <button type="button" className="replies" data-thread={message.ts}>
            {context.replies} {context.replies === 1 ? 'reply' : 'replies'}
          </button>
        )}
      </div>
      <Menu message={message} context={context} />
    </article>
  );
}

/** The app has a colour of its own, people have two in turn. */
const avatarColour = (workspace: Workspace, id: string) =>
  id === BOT_USER_ID ? 'app' : `person-${[...workspace.people.keys()].indexOf(id) % 2}`;

function Content(props: { message: Message; context: MessageContext; names: Names }) {
  const { message, names } = props;
  const { workspace, person } = props.context;
  return (
    <div className="content">
      {message.blocks.length > 0 ? (
        <Blocks
          blocks={message.blocks}
          scope={`m${message.ts.replace('.', '-')}`}
          names={names}
          choices={choicesOf(workspace, person)}
        />
      ) : (
        <Library
          blocks={[{ type: 'section', text: { type: 'mrkdwn', text: message.text } }]}
          names={names}
        />
      )}
    </div>
  );
}

function Reactions({ message }: { message: Message }) {
  if (message.reactions.size === 0) return null;
  return (
    <p className="reactions">
      {[...message.reactions].map(([name, users]) => (
        <span key={name}>
          {withEmoji(`:${name}:`)} {users.size}
        </span>
      ))}
    </p>
  );
}

function Menu({ message, context }: { message: Message; context: MessageContext }) {
  const { workspace, person, inThread } = context;
  if (message.visibleTo !== null) {
    return (
      <div className="message-menu">
        <button
          type="button"
          className="quiet"
          data-dismiss={message.ts}
          aria-label="Dismiss this private message"
        >
          ✕
        </button>
      </div>
    );
  }
  const shortcuts = workspace.app.shortcuts.filter(({ type }) => type === 'message');
  return (
    <div className="message-menu">
      {inThread ? null : (
        <button
          type="button"
          className="quiet"
          data-thread={message.ts}
          aria-label="Reply in thread"
        >
          💬
        </button>
      )}
      <details className="menu">
        <summary aria-label="More actions for this message">
          <span aria-hidden="true">⋯</span>
        </summary>
        <div className="menu-items">
          {shortcuts.map(({ callbackId, name }) => (
            <button key={callbackId} type="button" data-shortcut={callbackId}>
              {name} <small>{workspace.app.name}</small>
            </button>
          ))}
          {message.user === person ? (
            <>
              <button type="button" data-edit={message.text}>
                Edit message
              </button>
              <button type="button" data-delete={message.ts}>
                Delete message
              </button>
            </>
          ) : null}
        </div>
      </details>
    </div>
  );
}

const timeOf = (ts: string) =>
  new Date(Number(ts) * 1000).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });

export const namesOf = (workspace: Workspace): Names => ({
  users: [...workspace.people.values()].map(({ id, realName }) => ({ id, name: realName })),
  channels: [...workspace.channels.values()].map(({ id, name }) => ({ id, name })),
});

/** What pickers offer to a person: people, the channels that are not archived, the
 * direct message with the app. */
export const choicesOf = (workspace: Workspace, person: string): Choices => ({
  users: [...workspace.people.values()]
    .filter(({ isBot }) => !isBot)
    .map(({ id, realName }) => ({ id, name: realName, kind: 'user' })),
  conversations: [...workspace.channels.values()]
    .filter(({ members, archived }) => members.has(person) && !archived)
    .map(({ id, name, kind }) => ({
      id,
      kind,
      name: kind === 'im' ? `@${workspace.app.name} (direct message)` : `#${name}`,
    })),
});

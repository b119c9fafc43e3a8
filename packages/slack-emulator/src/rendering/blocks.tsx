import type { ReactNode } from 'react';
import { objectOf } from '../web-api/arguments.ts';
import { Control } from './control.tsx';
import { type Choices, textOf } from './control-props.ts';
import { Library, type Names } from './library.tsx';

type Piece = Record<string, unknown>;

export interface BlocksProps {
  blocks: object[];
  scope: string;
  names: Names;
  choices: Choices;
}

/** Blocks: text and charts by slack-blocks-to-jsx, interactive elements as native controls. */
export function Blocks({ blocks, ...rest }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
    <OneBlock {...rest} key={index} block={block as Piece} />
  ));
}

type BlockProps = Omit<BlocksProps, 'blocks'> & { block: Piece };

function OneBlock(props: BlockProps) {
  const { block, names } = props;
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return <Row {...props} elements={(block.elements as Piece[] | undefined) ?? []} />;
    case 'section':
      return block.accessory ? (
        <WithAccessory {...props} />
      ) : (
        <Library blocks={[block]} names={names} />
      );
    case 'input':
      return <InputField {...props} />;
    case 'container':
      return <Container {...props} />;
    case 'card':
      return <Card {...props} />;
    case 'carousel':
      return (
        <div className="carousel">
          {((block.elements as Piece[] | undefined) ?? []).map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
            <Card key={index} {...props} block={card} />
          ))}
        </div>
      );
    case 'data_table':
      return (
        <figure className="data-table">
          <figcaption>{String(block.caption)}</figcaption>
          <Library blocks={[block]} names={names} />
        </figure>
      );
    default:
      return <Library blocks={[block]} names={names} />;
  }
}

const idOf = (block: Piece) => String(block.block_id ?? '');

function Row({ block, elements, scope, choices }: BlockProps & { elements: Piece[] }) {
  return (
    <div className={`controls ${String(block.type)}`}>
      {elements.map((element, index) => (
        <Control
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
          key={index}
          element={element}
          block={idOf(block)}
          scope={scope}
          choices={choices}
        />
      ))}
    </div>
  );
}

function WithAccessory({ block, names, scope, choices }: BlockProps) {
  const { accessory, ...text } = block;
  return (
    <div className="with-accessory">
      <Library blocks={[text]} names={names} />
      <Control element={objectOf(accessory)} block={idOf(block)} scope={scope} choices={choices} />
    </div>
  );
}

function InputField({ block, scope, choices }: BlockProps) {
  const label = `${scope}-${idOf(block)}-label`;
  return (
    <div className="field" data-field={idOf(block)}>
      <span className="label" id={label}>
        {textOf(block.label)}
        {block.optional === true ? <small> (optional)</small> : null}
      </span>
      <Control
        element={{
          ...objectOf(block.element),
          ...(block.dispatch_action === true ? { dispatch_action: true } : {}),
        }}
        block={idOf(block)}
        scope={scope}
        labelledBy={label}
        choices={choices}
      />
      {block.hint ? <small className="hint">{textOf(block.hint)}</small> : null}
      <span className="error" role="alert" />
    </div>
  );
}

function Container(props: BlockProps) {
  const { block, names } = props;
  const children = (block.child_blocks as Piece[] | undefined) ?? [];
  const title: ReactNode = block.rich_text_title ? (
    <Library blocks={[objectOf(block.rich_text_title)]} names={names} />
  ) : (
    textOf(block.title)
  );
  const heading = (
    <>
      <b>{title}</b>
      {block.subtitle ? (
        <Library
          blocks={[{ type: 'context', elements: [objectOf(block.subtitle)] }]}
          names={names}
        />
      ) : null}
    </>
  );
  return block.is_collapsible === true ? (
    <details className="container" open={block.default_collapsed !== true}>
      <summary>{heading}</summary>
      <Blocks {...props} blocks={children} />
    </details>
  ) : (
    <div className="container">
      {heading}
      <Blocks {...props} blocks={children} />
    </div>
  );
}

function Card(props: BlockProps) {
  const { actions, ...card } = props.block;
  return (
    <div className="card">
      <Library blocks={[card]} names={props.names} />
      {Array.isArray(actions) ? <Row {...props} elements={actions as Piece[]} /> : null}
    </div>
  );
}

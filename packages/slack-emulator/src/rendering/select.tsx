import { objectOf } from '../web-api/arguments.ts';
import { type ControlProps, controlData, textOf } from './control-props.ts';
import { optionsOf } from './options-of.ts';

type Piece = Record<string, unknown>;

/** Any of Slack's menus: a native select, or a combobox where the app supplies the options. */
export function Select(props: ControlProps) {
  const type = String(props.element.type);
  if (type.endsWith('external_select')) return <Typeahead {...props} />;
  const several = type.startsWith('multi_');
  const { entries, chosen } = type.endsWith('static_select')
    ? staticEntries(props.element)
    : listedEntries(props);
  const placeholder = textOf(props.element.placeholder) || 'Choose';
  return (
    <select
      multiple={several}
      aria-labelledby={props.labelledBy}
      aria-label={props.labelledBy ? undefined : placeholder}
      defaultValue={several ? chosen : (chosen[0] ?? '')}
      {...controlData(props)}
    >
      {several ? null : <option value="">{placeholder}</option>}
      {entries.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function staticEntries(element: Piece) {
  const options = optionsOf(element);
  const initial = [element.initial_option ?? element.initial_options ?? []]
    .flat()
    .map((option) => JSON.stringify(option));
  return {
    entries: options.map((option, index) => ({ value: String(index), text: textOf(option.text) })),
    chosen: options.flatMap((option, index) =>
      initial.includes(JSON.stringify(option)) ? [String(index)] : [],
    ),
  };
}

function listedEntries({ element, choices }: ControlProps) {
  const type = String(element.type);
  const noun = /(user|channel|conversation)s_select$/.exec(type)?.[1] ?? 'conversation';
  const wanted = objectOf(element.filter).include;
  const kinds = Array.isArray(wanted) ? wanted : KINDS[noun];
  const offered = [...choices.users, ...choices.conversations];
  return {
    entries: offered
      .filter(({ kind }) => kinds?.includes(kind))
      .map(({ id, name }) => ({ value: id, text: name })),
    chosen: [element[`initial_${noun}`] ?? element[`initial_${noun}s`] ?? []].flat().map(String),
  };
}

/** What each picker offers when it is not filtered. */
const KINDS: Record<string, unknown[]> = {
  user: ['user'],
  channel: ['public'],
  conversation: ['public', 'private', 'im'],
};

function Typeahead(props: ControlProps) {
  const { element, scope, block } = props;
  const list = `${scope}-${block}-${String(element.action_id)}-options`;
  const placeholder = textOf(element.placeholder) || 'Type to search';
  const initial = [element.initial_option ?? element.initial_options ?? []].flat() as Piece[];
  return (
    <span
      className="typeahead"
      data-min={Number(element.min_query_length ?? 3)}
      data-chosen={JSON.stringify(initial)}
      {...controlData(props)}
    >
      <span className="chosen" />
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded="false"
        aria-autocomplete="list"
        aria-controls={list}
        aria-labelledby={props.labelledBy}
        aria-label={props.labelledBy ? undefined : placeholder}
        placeholder={placeholder}
        defaultValue={
          String(element.type).startsWith('multi_') || !initial[0] ? '' : textOf(initial[0].text)
        }
      />
      <span id={list} role="listbox" className="options" hidden />
    </span>
  );
}

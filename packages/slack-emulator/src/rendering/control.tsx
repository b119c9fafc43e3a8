import { objectOf } from '../web-api/arguments.ts';
import { type ControlProps, controlData, textOf } from './control-props.ts';
import { isSafeAddress } from './link.tsx';
import { optionsOf } from './options-of.ts';
import { Select } from './select.tsx';

/** An interactive element as a native, keyboard-friendly control. */
export function Control(props: ControlProps) {
  const { element } = props;
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <Button {...props} />;
    case 'icon_button':
      return (
        <button type="button" className="control icon" {...controlData(props)}>
          🗑 {textOf(element.text)}
        </button>
      );
    case 'feedback_buttons':
      return <Feedback {...props} />;
    case 'overflow':
      return <Overflow {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <Picker {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput {...props} />;
    case 'image':
      return (
        <img className="accessory" src={String(element.image_url)} alt={String(element.alt_text)} />
      );
    default:
      return String(element.type).endsWith('_select') ? (
        <Select {...props} />
      ) : (
        <span className="unsupported">{String(element.type)}</span>
      );
  }
}

function Button(props: ControlProps) {
  const { element } = props;
  const address = typeof element.url === 'string' && isSafeAddress(element.url) ? element.url : '';
  return (
    <button
      type="button"
      className={`control ${String(element.style ?? '')}`}
      aria-label={element.accessibility_label as string | undefined}
      data-url={address || undefined}
      {...controlData(props)}
    >
      {textOf(element.text)}
    </button>
  );
}

function Feedback(props: ControlProps) {
  const sides = [
    ['positive', '👍', objectOf(props.element.positive_button)],
    ['negative', '👎', objectOf(props.element.negative_button)],
  ] as const;
  return sides.map(([side, sign, button]) => (
    <button
      key={side}
      type="button"
      className="control feedback"
      data-choice={side}
      aria-label={(button.accessibility_label as string | undefined) ?? textOf(button.text)}
      title={textOf(button.text)}
      {...controlData(props)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  ));
}

function Overflow(props: ControlProps) {
  return (
    <details className="menu overflow">
      <summary aria-label="More actions">
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className="menu-items">
        {optionsOf(props.element).map((option, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: options have no other identity
            key={index}
            type="button"
            data-choice={index}
            data-url={isSafeAddress(String(option.url ?? '')) ? String(option.url) : undefined}
            {...controlData(props)}
          >
            {textOf(option.text)}
          </button>
        ))}
      </div>
    </details>
  );
}

function Choices(props: ControlProps) {
  const { element, scope, block, labelledBy } = props;
  const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const initial = JSON.stringify([element.initial_option ?? element.initial_options ?? []].flat());
  return (
    <fieldset className="choices" aria-labelledby={labelledBy} {...controlData(props)}>
      {optionsOf(element).map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no other identity
        <label key={index}>
          <input
            type={kind}
            name={`${scope}-${block}-${String(element.action_id)}`}
            value={index}
            defaultChecked={initial.includes(JSON.stringify(option))}
          />
          {textOf(option.text)}
          {option.description ? <small>{textOf(option.description)}</small> : null}
        </label>
      ))}
    </fieldset>
  );
}

const PICKERS = {
  datepicker: ['date', 'initial_date'],
  timepicker: ['time', 'initial_time'],
  datetimepicker: ['datetime-local', 'initial_date_time'],
} as const;

function Picker(props: ControlProps) {
  const { element, labelledBy } = props;
  const [type, initial] = PICKERS[element.type as keyof typeof PICKERS];
  const value = element[initial];
  return (
    <input
      type={type}
      aria-labelledby={labelledBy}
      aria-label={labelledBy ? undefined : textOf(element.placeholder) || type}
      defaultValue={
        typeof value === 'number'
          ? new Date(value * 1000).toISOString().slice(0, 16)
          : String(value ?? '')
      }
      {...controlData(props)}
    />
  );
}

const INPUT_TYPES: Record<string, string> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

function TextInput(props: ControlProps) {
  const { element, labelledBy } = props;
  const shared = {
    'aria-labelledby': labelledBy,
    'aria-label': labelledBy ? undefined : textOf(element.placeholder) || 'Text',
    placeholder: textOf(element.placeholder),
    defaultValue: String(element.initial_value ?? ''),
    minLength: element.min_length as number | undefined,
    maxLength: (element.max_length as number | undefined) ?? 3_000,
    ...controlData(props),
  };
  return element.multiline === true ? (
    <textarea rows={4} {...shared} />
  ) : (
    <input
      type={INPUT_TYPES[String(element.type)]}
      step={element.is_decimal_allowed === true ? 'any' : undefined}
      min={element.min_value as string | undefined}
      max={element.max_value as string | undefined}
      {...shared}
    />
  );
}

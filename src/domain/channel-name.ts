const wavelength = /^[4-9]\d{2}(?:[\s_-]?(?:nm|cw|channel))?$/i;
const dye =
  /^(?:(?:ir ?dye|alexa(?: ?fluor)?|af|dylight|starbright(?: blue)?)[\s_-]?\d{3}(?:cw)?|cy[\s_-]?\d(?:\.5)?)$/i;
const counted = /^(?:channel|chan|ch|kanal|canal)[\s_.-]*(?:\d+|[a-z])$/i;
/** The chemiluminescence of an Odyssey, and colours as the channels of a scan. */
const word = /^(?:w|chemi(?:luminescence)?|ecl|red|green|blue|near[\s-]?ir)(?:[\s_-]?channel)?$/i;

/** Whether a name says in which channel of an imager bands were seen, and not which protein they are. */
export function isChannelName(name: string): boolean {
  return [wavelength, dye, counted, word].some((channel) => channel.test(name.trim()));
}

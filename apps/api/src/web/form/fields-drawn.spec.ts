import { views } from '../page-renderer';
import { FieldsDrawn } from './fields-drawn';

const template = `
{% from "govuk/components/input/macro.njk" import govukInput %}
{% from "govuk/components/textarea/macro.njk" import govukTextarea %}
{% from "govuk/components/radios/macro.njk" import govukRadios %}
{% from "govuk/components/checkboxes/macro.njk" import govukCheckboxes %}
{% from "govuk/components/select/macro.njk" import govukSelect %}
{{ govukInput({ id: "q", name: "q", label: { text: "Find" }, value: "no form of ours" }) }}
{{ drawn.formBegins() }}
{{ govukInput({ id: "title", name: "title", label: { text: "Title" }, value: "Repairs & voids" }) }}
<fieldset><legend>{{ drawn.under("Action 1") }}</legend>
{{ govukTextarea({ id: "actions-0-step", name: "actions[0][step]", label: { text: "Step" }, value: "Hire\\r\\none <surveyor>" }) }}
</fieldset>{{ drawn.under("") }}
{{ govukRadios({ idPrefix: "decision", name: "decision", value: "return", fieldset: { legend: { html: "What is <b>decided?</b>" } },
  items: [{ value: "approve", text: "Approve" }, { value: "return", text: "Return it" }] }) }}
{{ govukCheckboxes({ idPrefix: "causes", name: "causes", fieldset: { legend: { text: "Causes" } },
  items: [{ value: "a", text: "Capacity", checked: true }, { value: "b", text: "Demand", checked: true }, { value: "c", text: "Data" }] }) }}
{{ govukSelect({ id: "kind", name: "kind", label: { text: "Kind" }, value: "x", items: [{ value: "", text: "None" }, { value: "x", text: "The other" }] }) }}`;

describe('the fields that a page draws', () => {
  const fields = new FieldsDrawn();
  const environment = views(fields);

  it('are called as the page calls them and hold what a person sees there', () => {
    const drawn = fields.of(() => environment.renderString(template, {}));
    expect(drawn.map(({ label, text }) => [label, text])).toEqual([
      ['Title', 'Repairs & voids'],
      ['Action 1, Step', 'Hire\none <surveyor>'],
      ['What is decided?', 'Return it'],
      ['Causes', 'Capacity; Demand'],
      ['Kind', 'The other'],
    ]);
    expect(drawn.map(({ id }) => id)).toEqual(['title', 'actions-0-step', 'decision', 'causes', 'kind']);
  });

  it('are drawn as govuk-frontend draws them, noted or not', () => {
    const html = environment.renderString(template, {});
    expect(html).toContain('name="actions[0][step]"');
    expect(html).toMatch(/value="return" checked/);
  });
});

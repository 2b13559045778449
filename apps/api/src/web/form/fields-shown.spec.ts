import { fieldsShown } from './fields-shown';

const form = `
<form method="get"><input name="q" value="no form of ours"></form>
<form method="post"><input type="hidden" name="version" value="3">
  <label class="govuk-label" for="title">
    Title
  </label><input class="govuk-input" id="title" name="title" type="text" value="Repairs &amp; voids">
  <fieldset class="a"><legend>Action 1</legend>
    <label for="actions-0-step">Step</label><textarea id="actions-0-step" name="actions[0][step]" rows="3">Hire
one &lt;surveyor&gt;</textarea>
  </fieldset>
  <fieldset><legend>What is decided?</legend>
    <input id="decision" name="decision" type="radio" value="approve"><label for="decision">Approve</label>
    <input id="decision-2" name="decision" type="radio" value="return" checked><label for="decision-2">Return it</label>
  </fieldset>
  <fieldset><legend>Causes</legend>
    <input id="c1" name="causes" type="checkbox" value="a" checked><label for="c1">Capacity</label>
    <input id="c2" name="causes" type="checkbox" value="b" checked><label for="c2">Demand</label>
  </fieldset>
  <label for="kind">Kind</label><select id="kind" name="kind"><option value="">None</option><option value="x" selected>The other</option></select>
  <button type="submit" name="then" value="check">Save</button>
</form>`;

describe('the fields that a page shows', () => {
  it('are called as the page calls them and hold what a person sees there', () => {
    expect(fieldsShown(form).map(({ words, text }) => [words, text])).toEqual([
      ['Title', 'Repairs & voids'],
      ['Action 1, Step', 'Hire\none <surveyor>'],
      ['What is decided?', 'Return it'],
      ['Causes', 'Capacity; Demand'],
      ['Kind', 'The other'],
    ]);
  });
});

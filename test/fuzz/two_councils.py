"""What schemathesis sends and checks when one of two councils asks for what is the other's: see test/two-councils.spec.ts."""

import json
import os
import re
import uuid

import schemathesis

with open(os.environ["GOLDEN_THREAD_OTHER_COUNCIL"], encoding="utf-8") as file:
    OTHER = json.load(file)
IDS = OTHER["ids"]
WORDS = OTHER["words"]
IS_ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.I)


def theirs(value):
    """The same, with every id that was made up replaced by one of the other council's: the same one each time."""
    if isinstance(value, str) and IS_ID.match(value):
        return IDS[uuid.UUID(value).int % len(IDS)]
    if isinstance(value, list):
        return [theirs(one) for one in value]
    if isinstance(value, dict):
        return {name: theirs(one) for name, one in value.items()}
    return value


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return theirs(path_parameters)


@schemathesis.hook
def map_query(context, query):
    return theirs(query)


@schemathesis.hook
def map_body(context, body):
    return theirs(body)


@schemathesis.check
def nothing_of_the_other_council(ctx, response, case):
    """A name of theirs in an address leads nowhere; and no answer says anything of theirs."""
    named = [value for value in (case.path_parameters or {}).values() if value in IDS]
    if named and response.status_code < 400:
        raise AssertionError(f"{named} of another council was answered {response.status_code}")
    if response.status_code < 400:
        said = [word for word in WORDS + IDS if word in response.text]
        if said:
            raise AssertionError(f"the answer holds {said[:3]} of another council")

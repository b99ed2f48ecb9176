"""Tables that are only ever added to: the database itself refuses to change or delete a row.

A foreign key that empties itself (`other_id`, when a ticket is gone) is no change of what happened.
"""

from __future__ import annotations

from sqlalchemy import DDL, event

from actions.model.tickets import TicketEvent

ONLY_ADDED_TO = {
    "postgresql": (
        "CREATE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RAISE EXCEPTION ''% is only ever added to'', TG_TABLE_NAME; END'",
        "CREATE TRIGGER ticket_events_are_not_changed"
        " BEFORE UPDATE OF ticket_id, move, state, staff_id, about_staff_id, at, category,"
        " priority, due_at, community_id OR DELETE ON ticket_events"
        " FOR EACH ROW EXECUTE FUNCTION refuse_to_change_history()",
    ),
    "sqlite": (
        "CREATE TRIGGER ticket_events_are_not_changed"
        " BEFORE UPDATE OF ticket_id, move, state, staff_id, about_staff_id, at, category,"
        " priority, due_at, community_id ON ticket_events"
        " BEGIN SELECT RAISE(ABORT, 'ticket_events is only ever added to'); END",
        "CREATE TRIGGER ticket_events_are_not_deleted BEFORE DELETE ON ticket_events"
        " BEGIN SELECT RAISE(ABORT, 'ticket_events is only ever added to'); END",
    ),
}
TAKEN_AWAY = {
    "postgresql": (
        "DROP TRIGGER ticket_events_are_not_changed ON ticket_events",
        "DROP FUNCTION refuse_to_change_history()",
    ),
    "sqlite": (
        "DROP TRIGGER ticket_events_are_not_changed",
        "DROP TRIGGER ticket_events_are_not_deleted",
    ),
}

for _dialect, _statements in ONLY_ADDED_TO.items():
    for _statement in _statements:
        _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
        event.listen(TicketEvent.__table__, "after_create", _ddl.execute_if(dialect=_dialect))

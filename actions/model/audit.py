"""Who of the staff opened or changed what, when. The database itself keeps it from being edited."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import DDL, ForeignKey, Index, String, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId
from actions.model.staff import Staff


class AuditEntry(Base):
    """One request at the desk, as it was answered. No words: a path names rows, and nothing more.

    What was done or opened on the phone is under `/telegram`. `method` is GET for what was opened.
    Nobody's `staff_id`: somebody who failed to sign in.
    """

    __tablename__ = "audit_log"
    __table_args__ = (Index("ix_audit_log_staff_id_id", "staff_id", "id"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    method: Mapped[str] = mapped_column(String(8))
    path: Mapped[str] = mapped_column(String(200))
    status: Mapped[int]

    staff: Mapped[Staff | None] = relationship(lazy="raise")


AUDIT_IS_KEPT = {
    "postgresql": (
        "CREATE FUNCTION refuse_to_edit_the_audit_log() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RAISE EXCEPTION ''the audit log is only ever added to''; END'",
        "CREATE TRIGGER audit_log_is_not_edited BEFORE UPDATE OR DELETE ON audit_log"
        " FOR EACH ROW EXECUTE FUNCTION refuse_to_edit_the_audit_log()",
        "CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON audit_log"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_edit_the_audit_log()",
    ),
    "sqlite": (
        "CREATE TRIGGER audit_log_is_not_edited BEFORE UPDATE ON audit_log"
        " BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END",
        "CREATE TRIGGER audit_log_is_not_emptied BEFORE DELETE ON audit_log"
        " BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END",
    ),
}

for _dialect, _statements in AUDIT_IS_KEPT.items():
    for _statement in _statements:
        _ddl = DDL(_statement)  # type: ignore[no-untyped-call]
        event.listen(AuditEntry.__table__, "after_create", _ddl.execute_if(dialect=_dialect))

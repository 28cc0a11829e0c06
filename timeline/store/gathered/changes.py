"""What has changed since events were gathered, and what documents say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.store.gathered.asking import Asking
from timeline.store.rows import GATHERED, Row

TABLES = ("kept", "verdicts", "reprints", "origins", "answers", "naming", "printed", "days")


class Changes(Asking):
    def said(self, key: str) -> str:
        """A word that the last gathering left."""
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def say(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def settle(self) -> None:
        """The events are those of the claims."""
        self._db.execute("DELETE FROM meta WHERE key = 'stale'")
        self._db.execute("DELETE FROM changed")

    def changed(self) -> list[str]:
        """The documents whose claims have changed since events were gathered, those that are gone too."""
        return [document for (document,) in self._ask("SELECT document FROM changed ORDER BY document")]

    def documents(self) -> int:
        return int(next(self._ask("SELECT count(*) FROM documents"))[0])

    def wipe(self) -> None:
        """Forget all that was gathered, but not what words weigh."""
        for table in (*TABLES, "events", "clusters"):
            self._db.execute(f"DELETE FROM {table}")

    def told(self, documents: Iterable[str] | None = None) -> Iterator[Row]:
        """`n`, then `rows.GATHERED`, of all claims that nobody rejected, or of some documents, by document."""
        sql = f"SELECT rowid, {GATHERED} FROM claims WHERE verdict != 'rejected'"
        if documents is None:
            return self._ask(f"{sql} ORDER BY document")
        return self._ask_each(f"{sql} AND document IN ({{}}) ORDER BY document", documents)

    def facts(self, documents: Iterable[str]) -> dict[str, tuple[str | None, str | None, str]]:
        """Outlet, publication date (EDTF) and, of a copied text, the document it is copied from, else itself."""
        sql = """SELECT id, outlet, published, coalesce(origin, id) FROM documents
            LEFT JOIN origins ON origins.document = documents.id WHERE id IN ({})"""
        return {document: (outlet, day, origin) for document, outlet, day, origin in self._ask_each(sql, documents)}

    def published(self) -> dict[str, str]:
        """The publication date (EDTF) of every document that has one."""
        return dict(self._ask("SELECT id, published FROM documents WHERE published IS NOT NULL"))

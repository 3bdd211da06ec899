package stet.infra.text;

import stet.domain.text.StatementKind;

/** One statement's range before its repetitions are known. */
record Unit(int start, int end, StatementKind kind) {

    Unit from(int newStart) {
        return new Unit(newStart, end, kind);
    }

    Unit as(StatementKind newKind) {
        return new Unit(start, end, newKind);
    }

    Unit to(int newEnd) {
        return new Unit(start, newEnd, kind);
    }
}

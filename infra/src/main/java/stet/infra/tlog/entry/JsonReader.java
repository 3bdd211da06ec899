package stet.infra.tlog.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** Reads JSON strictly (RFC 8259), and refuses what two readers could take differently: duplicate names, half characters. */
final class JsonReader {
    private static final int DEEPEST = 100;
    private static final int END = -1;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json readAll() {
        Json json = value();
        space();
        if (at < text.length()) throw malformed("the end");
        return json;
    }

    private Json value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", Json.Literal.TRUE);
            case 'f' -> literal("false", Json.Literal.FALSE);
            case 'n' -> literal("null", Json.Literal.NULL);
            default -> number();
        };
    }

    private Json object() {
        TreeMap<String, Json> members = new TreeMap<>();
        open('{');
        if (close('}')) return new Json.Members(members);
        do {
            space();
            String name = new Json.Text(string()).value();
            space();
            expect(':');
            if (members.put(name, value()) != null)
                throw new Malformed("The name is there twice: " + Strict.shown(name));
        } while (next('}'));
        return new Json.Members(members);
    }

    private Json array() {
        List<Json> elements = new ArrayList<>();
        open('[');
        if (close(']')) return new Json.Elements(elements);
        do elements.add(value());
        while (next(']'));
        return new Json.Elements(elements);
    }

    private void open(char bracket) {
        expect(bracket);
        if (++depth > DEEPEST) throw new Malformed("The JSON is nested deeper than " + DEEPEST + " levels.");
    }

    private boolean close(char bracket) {
        space();
        if (peek() != bracket) return false;
        at++;
        depth--;
        return true;
    }

    private boolean next(char bracket) {
        if (close(bracket)) return false;
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        String plain = plain();
        return text.charAt(at++) == '"' ? plain : string(new StringBuilder(plain));
    }

    /** Goes on behind the backslash of an escape. */
    private String string(StringBuilder string) {
        do string.append(escaped()).append(plain());
        while (text.charAt(at++) != '"');
        return string.toString();
    }

    private String plain() {
        int start = at;
        for (int next = peek(); next != '"' && next != '\\'; next = peek()) {
            if (next < ' ') throw malformed("a character of the string");
            at++;
        }
        return text.substring(start, at);
    }

    private char escaped() {
        int escape = peek();
        at++;
        return switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw malformed("an escape");
        };
    }

    private char codeUnit() {
        int unit = 0;
        for (int digits = 0; digits < 4; digits++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : END;
            if (digit < 0) throw malformed("a hexadecimal digit");
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private Json literal(String word, Json.Literal literal) {
        if (!text.startsWith(word, at)) throw malformed(word);
        at += word.length();
        return literal;
    }

    private Json number() {
        int start = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits();
        int integerEnd = at;
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits();
        }
        String token = text.substring(start, at);
        return at == integerEnd ? EcmaNumber.integer(token) : EcmaNumber.decimal(token);
    }

    private void digits() {
        int start = at;
        while ('0' <= peek() && peek() <= '9') at++;
        if (at == start) throw malformed("a digit");
    }

    private void space() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') at++;
    }

    private void expect(char c) {
        if (peek() != c) throw malformed("'" + c + "'");
        at++;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private Malformed malformed(String expected) {
        return new Malformed("The JSON should have " + expected + " at character " + at + ".");
    }
}

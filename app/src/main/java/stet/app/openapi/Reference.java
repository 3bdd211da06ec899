package stet.app.openapi;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The API as its page shows it: operations in the order of the work, and the shapes that they take and answer. */
record Reference(List<Group> groups, List<Shape> shapes) {

    /** Operations about one thing. */
    record Group(String name, String description, List<Operation> operations) {
        /** The group's place on the page. */
        public String anchor() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** One thing that can be asked for. */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<String> scopes,
            List<Field> parameters,
            @Nullable Shape body,
            List<Answer> answers) {}

    /** An object with its fields. */
    record Shape(String name, List<Field> fields, @Nullable String example) {}

    /** One field of a shape, or one parameter of an operation. */
    record Field(
            String name,
            Holds holds,
            boolean required,
            @Nullable String description) {}

    /** What a field holds: words, and the shape that they name, if they do. */
    record Holds(String words, @Nullable String shape) {}

    /** How an operation may answer. */
    record Answer(
            String status, String description, @Nullable Holds body) {
        public boolean isProblem() {
            return status.compareTo("400") >= 0;
        }
    }
}

package stet.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Style sheets and scripts without what only their writers read: comments that stand on lines of their own, and the space before
 * lines. A sheet that imports others is sent as one with them. The address of each names what is sent, since this is where it is
 * found, and not something done to it afterwards.
 */
final class Slim extends PathResourceResolver {
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*/\\*.*?\\*/[ \\t]*$");
    private static final Pattern SPACE = Pattern.compile("(?m)^\\s+|[ \\t]+$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([a-z]+\\.css)\"(?: (print))?;$");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null ? null : new Slimmed(file);
    }

    /** Named as the file is: what Spring keeps of resources it tells apart by their descriptions. */
    private static final class Slimmed extends TransformedResource {
        private final String description;

        Slimmed(Resource file) throws IOException {
            super(file, slim(file).getBytes(StandardCharsets.UTF_8));
            description = file.getDescription();
        }

        @Override
        public String getDescription() {
            return description;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slimmed slimmed && description.equals(slimmed.description);
        }

        @Override
        public int hashCode() {
            return description.hashCode();
        }
    }

    private static String slim(Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        Matcher imports = IMPORT.matcher(text);
        while (imports.find())
            imports.appendReplacement(all, Matcher.quoteReplacement(imported(imports.toMatchResult(), file)));
        imports.appendTail(all);
        String spoken = COMMENT.matcher(all).replaceAll("");
        return SPACE.matcher(spoken).replaceAll("");
    }

    private static String imported(MatchResult line, Resource from) throws IOException {
        String sheet = slim(from.createRelative(line.group(1)));
        return line.group(2) == null ? sheet : "@media %s {\n%s}\n".formatted(line.group(2), sheet);
    }
}

package stet.infra.readout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A page as someone reads it: what is shown, a line for each block. */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "datalist",
            "dialog");

    private HtmlText() {}

    static void read(Path file, Sheaf sheaf) throws IOException {
        sheaf.room(Files.size(file) / 64);
        try (InputStream bytes = Files.newInputStream(file)) {
            sheaf.add(shown(Jsoup.parse(bytes, null, "")));
        }
    }

    static String shown(Document page) {
        Shown shown = new Shown();
        page.filter(shown);
        return shown.text.toString().strip();
    }

    private static final class Shown implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) words(words);
            if (!(node instanceof Element element)) return FilterResult.CONTINUE;
            if (isUnseen(element)) return FilterResult.SKIP_ENTIRELY;
            if (isLine(element) || element.nameIs("br")) line();
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isLine(element)) line();
                if (isCell(element)) text.append('\t');
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isLine(Element element) {
            return element.isBlock() && !isCell(element);
        }

        private static boolean isCell(Element element) {
            return element.nameIs("td") || element.nameIs("th");
        }

        private void words(TextNode node) {
            Element parent = node.parent();
            if (parent != null && parent.nameIs("pre")) {
                text.append(node.getWholeText());
                return;
            }
            String words = node.text();
            boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(spaced ? words.stripLeading() : words);
        }

        private void line() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
        }

        private static boolean isUnseen(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return UNSEEN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || style.contains("display:none")
                    || style.contains("visibility:hidden");
        }
    }
}

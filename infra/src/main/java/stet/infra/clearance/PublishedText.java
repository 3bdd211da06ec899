package stet.infra.clearance;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text that a reader of a page reads: without markup, and with a line end where a block or a line does. */
public final class PublishedText {
    private PublishedText() {}

    public static String ofHtml(String html) {
        StringBuilder text = new StringBuilder(html.length());
        NodeTraversor.traverse(new Reading(text), Jsoup.parse(html).body());
        return text.toString();
    }

    private record Reading(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) text.append(words.getWholeText());
            else if (isEnd(node)) text.append('\n');
        }

        @Override
        public void tail(Node node, int depth) {
            if (isEnd(node)) text.append('\n');
        }

        private static boolean isEnd(Node node) {
            return node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"));
        }
    }
}

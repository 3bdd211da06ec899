package stet.app.guide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guide that is read beside the code as well, made a page once. */
@Component
class Guide {
    /** Each picture has this size. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 750;

    private final String html;

    Guide() {
        html = read();
    }

    String html() {
        return html;
    }

    private static String read() {
        ClassPathResource text = new ClassPathResource("guide.md", Guide.class);
        try (Reader reader = new InputStreamReader(text.getInputStream(), StandardCharsets.UTF_8)) {
            return HtmlRenderer.builder()
                    .escapeHtml(true)
                    .attributeProviderFactory(context -> Guide::describe)
                    .build()
                    .render(Parser.builder().build().parseReader(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings can be linked to; pictures come from where the pages have them, and only when they are scrolled to. */
    private static void describe(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) attributes.put("id", id(heading));
        if (!(node instanceof Image image)) return;
        String address = image.getDestination();
        attributes.put("src", "guide" + address.substring(address.lastIndexOf('/')));
        attributes.put("width", String.valueOf(WIDTH));
        attributes.put("height", String.valueOf(HEIGHT));
        attributes.put("loading", "lazy");
    }

    private static String id(Heading heading) {
        String words = heading.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

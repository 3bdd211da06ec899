package stet.app.published;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import stet.app.web.Words;
import stet.domain.newsroom.Description;
import stet.infra.publication.Correction;
import stet.infra.publication.Published;
import tools.jackson.databind.json.JsonMapper;

/** What is public as feed readers and search engines take it: Atom 1.0 (RFC 4287), JSON Feed 1.1 and sitemap. */
final class Feeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Site site;
    private final Description newsroom;

    Feeds(Site site, Description newsroom) {
        this.site = site;
        this.newsroom = newsroom;
    }

    String atom(List<Published> all) {
        return xml(feed -> {
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace(ATOM);
            text(feed, "id", site.whole("/published"));
            text(feed, "title", newsroom.name() + ": what was checked");
            text(feed, "updated", changed(all).toString());
            link(feed, "self", site.whole("/published/feed.atom"));
            link(feed, "alternate", site.whole("/published"));
            feed.writeStartElement("author");
            text(feed, "name", newsroom.name());
            feed.writeEndElement();
            for (Published published : all) entry(feed, published);
            feed.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter feed, Published published) throws XMLStreamException {
        feed.writeStartElement("entry");
        text(feed, "id", id(published));
        text(feed, "title", title(published));
        text(feed, "published", published.publicAt().toString());
        text(feed, "updated", published.changedAt().toString());
        link(feed, "alternate", site.whole(Site.path(published.article())));
        text(feed, "summary", summary(published));
        feed.writeEndElement();
    }

    /** It never changes, whatever becomes of the title or of the address of this Stet. */
    private static String id(Published published) {
        return "urn:uuid:" + published.article();
    }

    private static String title(Published published) {
        String status =
                !published.stands() ? "Withdrawn: " : published.retraction().isPresent() ? "Retracted: " : "";
        return status + published.edition().title();
    }

    private static String summary(Published published) {
        if (published.withdrawal() != null) return published.withdrawal().reason();
        if (published.corrections().isEmpty()) return found(published);
        Correction last = published.corrections().getFirst();
        String told = "%s: %s".formatted(Words.of(last.kind()), last.note());
        return published.retraction().isPresent() ? told : "%s (%s)".formatted(told, found(published));
    }

    private static String found(Published published) {
        int checked = published.edition().checked();
        String claims = checked == 1 ? "One claim was checked" : checked + " claims were checked";
        int doubted = published.underReview().size();
        return doubted == 0 ? claims + "." : "%s, of which %d under review.".formatted(claims, doubted);
    }

    private static Instant changed(List<Published> all) {
        return all.stream().map(Published::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    String json(List<Published> all) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", newsroom.name() + ": what was checked");
        feed.put("home_page_url", site.whole("/published"));
        feed.put("feed_url", site.whole("/published/feed.json"));
        feed.put("authors", List.of(Map.of("name", newsroom.name())));
        List<Object> items = new ArrayList<>();
        for (Published published : all) items.add(item(published));
        feed.put("items", items);
        return JSON.writeValueAsString(feed);
    }

    private Map<String, Object> item(Published published) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id(published));
        item.put("url", site.whole(Site.path(published.article())));
        item.put("title", title(published));
        item.put("content_text", summary(published));
        item.put("date_published", published.publicAt().toString());
        item.put("date_modified", published.changedAt().toString());
        String language = published.edition().provenance().language();
        if (language != null) item.put("language", language);
        return item;
    }

    /** Articles and their claims; of what was retracted only that it was, and what was withdrawn not at all. */
    String sitemap(List<Published> all) {
        return xml(map -> {
            map.writeStartElement("urlset");
            map.writeDefaultNamespace(SITEMAP);
            for (Published published : all) {
                if (!published.stands()) continue;
                url(map, Site.path(published.article()), published.changedAt());
                if (published.retraction().isPresent()) continue;
                for (int claim : numbers(published))
                    url(map, Site.path(published.article(), claim), published.changedAt());
            }
            map.writeEndElement();
        });
    }

    private static List<Integer> numbers(Published published) {
        return published.edition().lines().stream()
                .flatMap(line -> line.findings().stream())
                .map(finding -> finding.number())
                .toList();
    }

    private void url(XMLStreamWriter map, String path, Instant changed) throws XMLStreamException {
        map.writeStartElement("url");
        text(map, "loc", site.whole(path));
        text(map, "lastmod", changed.toString());
        map.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "));
        xml.writeEndElement();
    }

    /** What is written into a document. */
    private interface Content {
        void into(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String xml(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.into(xml);
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

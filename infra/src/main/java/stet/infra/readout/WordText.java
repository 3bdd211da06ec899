package stet.infra.readout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document of Word: its paragraphs, tables and notes as they read with every change accepted. */
final class WordText {
    private static final String MAIN = "/officeDocument";
    private static final List<String> NOTES = List.of("/footnotes", "/endnotes");

    private WordText() {}

    static void read(Path file, Sheaf sheaf) throws IOException {
        OfficeFile.open(file, parts -> {
            PackagePart main = only(related(parts, null, MAIN));
            Words words = new Words(sheaf);
            words.of(main);
            for (String notes : NOTES) for (PackagePart each : related(parts, main, notes)) words.of(each);
            sheaf.add(words.text);
        });
    }

    private static PackagePart only(List<PackagePart> parts) throws IOException {
        if (parts.size() != 1) throw new Refused(Readout.Why.BROKEN);
        return parts.getFirst();
    }

    private static List<PackagePart> related(OPCPackage all, @Nullable PackagePart to, String kind)
            throws OpenXML4JException {
        List<PackagePart> related = new ArrayList<>();
        for (PackageRelationship each : to == null ? all.getRelationships() : to.getRelationships()) {
            boolean inside = each.getTargetMode() == TargetMode.INTERNAL;
            if (!inside || !each.getRelationshipType().endsWith(kind)) continue;
            PackagePart part = to == null ? all.getPart(each) : to.getRelatedPart(each);
            if (part != null) related.add(part);
        }
        return related;
    }

    /** What is deleted stands in elements of another name, and what old programs would show instead is left out. */
    private static final class Words extends DefaultHandler {
        private final StringBuilder text = new StringBuilder();
        private final Sheaf sheaf;
        private boolean inText;
        private int instead;

        Words(Sheaf sheaf) {
            this.sheaf = sheaf;
        }

        void of(PackagePart part) throws IOException, SAXException {
            try (InputStream xml = part.getInputStream()) {
                OfficeFile.parse(xml, this);
            }
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "Fallback" -> instead++;
                case "t" -> inText = true;
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "softHyphen" -> text.append('\u00ad');
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            switch (name) {
                case "Fallback" -> instead--;
                case "t" -> inText = false;
                case "p" -> text.append('\n');
                case "tc" -> cell();
                default -> {}
            }
        }

        private void cell() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') text.setLength(text.length() - 1);
            text.append('\t');
        }

        @Override
        public void characters(char[] some, int from, int length) throws SAXException {
            if (inText && instead == 0) text.append(some, from, length);
            try {
                sheaf.room(text.length());
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }
}

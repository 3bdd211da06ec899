package stet.infra.readout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A file of Office: a zip of XML, of which neither is trusted to be as small as it looks. */
final class OfficeFile {
    private static final long LARGEST_ENTRY = 256L << 20;
    private static final int MOST_ENTRIES = 2000;

    private OfficeFile() {}

    /** What is done with the parts of one. */
    @FunctionalInterface
    interface Use {
        void of(OPCPackage parts) throws IOException, OpenXML4JException, SAXException;
    }

    static void open(Path file, Use use) throws IOException {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) throw new Refused(Readout.Why.LOCKED);
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            use.of(parts);
        } catch (EncryptedDocumentException e) {
            throw new Refused(Readout.Why.LOCKED);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException e) {
            throw new IOException(e);
        } finally {
            if (parts != null) parts.revert();
        }
    }

    /** Without anything from outside, and with bounds on what entities become. */
    static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setEntityResolver((_, _) -> {
            throw new SAXException("Nothing is read from outside.");
        });
        reader.parse(new InputSource(xml));
    }

    private static XMLReader reader() throws SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}

// Says at the end of a build what its tests took: java WhereTheTimeWent.java <folder of the project> <when the build began>

import java.nio.file.attribute.FileTime;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

static final int SLOWEST = 10;
static final List<String> MODULES = List.of("domain", "infra", "app");

record TestClass(String name, double seconds, double ended) {
    double began() {
        return ended - seconds;
    }
}

void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Instant began = Instant.parse(arguments[1]);
    List<TestClass> all = new ArrayList<>();
    IO.println("Seconds since the build began:");
    for (String module : MODULES) {
        Path target = project.resolve(module).resolve("target");
        List<TestClass> tests = reports(target.resolve("surefire-reports"), began);
        List<TestClass> integrationTests = reports(target.resolve("failsafe-reports"), began);
        IO.println("  %-6s %s%s%s"
                .formatted(module, phase("tests", tests), mutants(target, began), phase("integration tests", integrationTests)));
        all.addAll(tests);
        all.addAll(integrationTests);
    }
    IO.println("The slowest of %d test classes, which took %.0f seconds one by one:"
            .formatted(all.size(), all.stream().mapToDouble(TestClass::seconds).sum()));
    all.stream()
            .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
            .limit(SLOWEST)
            .forEach(slow -> IO.println("  %6.1f %s".formatted(slow.seconds(), slow.name())));
}

/** What this build wrote, not one before it. */
List<TestClass> reports(Path folder, Instant began) throws IOException {
    List<TestClass> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) return found;
    try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
        for (Path file : files) {
            double ended = since(began, file);
            if (ended >= 0) found.add(read(file, ended));
        }
    }
    return found;
}

TestClass read(Path file, double ended) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
        var xml = XMLInputFactory.newFactory().createXMLStreamReader(bytes);
        xml.nextTag();
        double seconds = Double.parseDouble(xml.getAttributeValue(null, "time"));
        return new TestClass(xml.getAttributeValue(null, "name"), seconds, ended);
    } catch (XMLStreamException spoilt) {
        throw new IOException(file + " is no report of tests", spoilt);
    }
}

String phase(String name, List<TestClass> tests) {
    if (tests.isEmpty()) return "";
    return " %s %.0f to %.0f;"
            .formatted(
                    name,
                    tests.stream().mapToDouble(TestClass::began).min().orElseThrow(),
                    tests.stream().mapToDouble(TestClass::ended).max().orElseThrow());
}

String mutants(Path target, Instant began) throws IOException {
    Path report = target.resolve("pit-reports/index.html");
    return Files.exists(report) && since(began, report) >= 0 ? " mutants until %.0f;".formatted(since(began, report)) : "";
}

double since(Instant began, Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    return Duration.between(began, written.toInstant()).toMillis() / 1000.0;
}

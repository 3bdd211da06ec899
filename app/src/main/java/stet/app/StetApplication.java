package stet.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import stet.app.rehearsal.LayOutCommand;
import stet.app.rehearsal.RehearsalCommand;
import stet.infra.backup.BackupCommand;
import stet.infra.backup.RestoreCommand;
import stet.infra.clearance.VerifyCertificateCommand;
import stet.infra.engine.server.DatabaseAhead;
import stet.infra.readout.ReadCommand;
import stet.infra.tlog.VerifyCommand;
import stet.infra.tlog.witness.process.WitnessCommand;

/** Starts Stet, or one of its tools. */
@ConfigurationPropertiesScan({"stet.app", "stet.infra"})
@SpringBootApplication(scanBasePackages = {"stet.app", "stet.infra"})
public class StetApplication {

    public static void main(String[] arguments) {
        // What is written, be it a sentence, an address or SQL, is the same on every machine.
        Locale.setDefault(Locale.ENGLISH);
        List<String> rest = Arrays.stream(arguments).skip(1).toList();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "verify" -> System.exit(VerifyCommand.run(rest));
            case "verify-certificate" -> System.exit(VerifyCertificateCommand.run(rest));
            case "witness" -> System.exit(WitnessCommand.run(rest));
            case "backup" -> System.exit(BackupCommand.run(rest));
            case "restore" -> System.exit(RestoreCommand.run(rest));
            case "rehearse" -> System.exit(RehearsalCommand.run(rest, stet()));
            case "read-capture" -> System.exit(ReadCommand.run(rest));
            case "lay-out" -> System.exit(LayOutCommand.run(rest, StetApplication.class));
            default -> stet().run(arguments);
        }
    }

    private static SpringApplication stet() {
        keepAxonFromCallingHome();
        var application = new SpringApplication(StetApplication.class);
        application.addListeners(new DatabaseAhead());
        return application;
    }

    /** Axon reads these before there is any Spring to configure it. */
    private static void keepAxonFromCallingHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}

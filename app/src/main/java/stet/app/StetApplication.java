package stet.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import stet.infra.postgres.DatabaseAhead;

/** Starts Stet. */
@ConfigurationPropertiesScan({"stet.app", "stet.infra"})
@SpringBootApplication(scanBasePackages = {"stet.app", "stet.infra"})
public class StetApplication {

    public static void main(String[] arguments) {
        keepAxonFromCallingHome();
        var application = new SpringApplication(StetApplication.class);
        application.addListeners(new DatabaseAhead());
        application.run(arguments);
    }

    /** Axon reads these before there is any Spring to configure it. */
    private static void keepAxonFromCallingHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}

package stet.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Stet. */
@ConfigurationPropertiesScan({"stet.app", "stet.infra"})
@SpringBootApplication(scanBasePackages = {"stet.app", "stet.infra"})
public class StetApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StetApplication.class, arguments);
    }
}

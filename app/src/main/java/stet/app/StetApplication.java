package stet.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Stet. */
@SpringBootApplication(scanBasePackages = {"stet.app", "stet.infra"})
public class StetApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StetApplication.class, arguments);
    }
}

package stet.app.benchmark;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.infra.engine.store.AxonsEngine;

/** Stet as it would be on what Axon brings: its engine, its token store, its processors. No test of its own. */
@Import({Counting.class, AxonsEngine.class})
class OnAxonsEngine extends CommandBenchmark {

    @DynamicPropertySource
    static void pool(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 30);
    }
}

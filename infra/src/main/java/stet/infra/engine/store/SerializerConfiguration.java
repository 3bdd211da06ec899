package stet.infra.engine.store;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import stet.infra.family.Families;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** The JSON of events, which is kept for ever, and that of tokens, which is Axon's own business. */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Families families) {
        return new EventSerializer(families);
    }

    @Bean
    @Primary
    public Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.findAndAddModules().polymorphicTypeValidator(axonAndStet()))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    /** A replay's token holds another token, which Jackson creates by the name of its class. */
    private static PolymorphicTypeValidator axonAndStet() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("stet.")
                .build();
    }
}

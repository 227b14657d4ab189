package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kafka-sink} gives to Camel's component, which connects to nothing here. */
class KafkaLoginTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "org.example.Login required username=\"me\" password=\"a+b&c=d%2Be(f)\";"})
  void arrivesAsItIsWritten(String login) throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      KameletComponent kamelets = new KameletComponent();
      kamelets.setLocation("file:routes/kamelets");
      context.addComponent("kamelet", kamelets);
      context.getComponent("kafka", KafkaComponent.class).setLazyStartProducer(true);
      Processor step = exchange -> {};
      context.getRegistry().bind("compose-message", step);
      context.getRegistry().bind("open-envelope", step);
      context.getRegistry().bind("frame-record", step);
      String to = "kamelet:kafka-sink?brokers=b:9092&topic=t&login=RAW(" + login + ")";
      context.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:in").to(to);
            }
          });
      context.start();
      assertThat(context.getEndpoints())
          .filteredOn(KafkaEndpoint.class::isInstance)
          .singleElement()
          .extracting(one -> ((KafkaEndpoint) one).getConfiguration().getSaslJaasConfig())
          .isEqualTo(login);
    }
  }
}

package example;

import io.chapar.camel.ledger.LedgerComponent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Takes every report version that the nodes of Chapar record, once, in the order of its versions.
 */
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  ComponentCustomizer ledger(@Value("${chapar.ledger.url}") String url) {
    return ComponentCustomizer.forType(LedgerComponent.class, ledger -> ledger.setUrl(url));
  }

  @Bean
  RouteBuilder reports() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("ledger:reports?subscriber=spring")
            .routeId("reports")
            .convertBodyTo(String.class)
            .to("log:report?showAll=false");
        from("direct:report").routeId("commit").to("ledger:reports");
      }
    };
  }
}

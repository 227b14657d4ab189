package io.chapar.addon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class AddOnTest {
  @Test
  void opensTheEndpointsOfItsScheme() {
    assertThat(AddOn.opening("kafka").orElseThrow().name()).isEqualTo("kafka");
    assertThat(AddOn.opening("file")).isEmpty();
  }

  /** Another version would be refused by the first node that has both. */
  @Test
  void bringsTheComponentOfTheCamelThatRuns() throws Exception {
    try (CamelContext camel = new DefaultCamelContext()) {
      assertThat(AddOn.all())
          .hasSizeGreaterThan(5)
          .allSatisfy(
              addOn ->
                  assertThat(addOn.jars())
                      .anyMatch(
                          jar ->
                              jar.group().equals("org.apache.camel")
                                  && jar.file().endsWith("-" + camel.getVersion() + ".jar")));
    }
  }

  @Test
  void goesWithAllOthers() {
    Map<String, Set<String>> versions =
        AddOn.all().stream()
            .map(AddOn::jars)
            .flatMap(List::stream)
            .collect(
                groupingBy(
                    jar -> jar.group() + ":" + jar.artifact(), mapping(Jar::version, toSet())));
    assertThat(versions).allSatisfy((jar, found) -> assertThat(found).as(jar).hasSize(1));
  }

  @Test
  void knowsItsJarsByTheirNames() {
    Jar jar = Jar.of("io.netty:netty-codec:linux-x86_64:4.1.137.Final\tabc\t12");
    assertThat(jar.file()).isEqualTo("netty-codec-4.1.137.Final-linux-x86_64.jar");
    assertThat(jar.path())
        .isEqualTo("io/netty/netty-codec/4.1.137.Final/netty-codec-4.1.137.Final-linux-x86_64.jar");
  }
}

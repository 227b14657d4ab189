package io.chapar.camel.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.broker.QueueBroker.RabbitAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RabbitAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "chapar.reports, /queues/chapar.reports",
    "a b/c%, /queues/a%20b%2Fc%25",
    "خبر, /queues/%D8%AE%D8%A8%D8%B1",
    "/exchanges/news/fa, /exchanges/news/fa"
  })
  void encodeTheNameOfAQueue(String queue, String address) {
    assertThat(RabbitAddresses.address(queue)).isEqualTo(address);
  }
}

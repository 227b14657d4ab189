package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.Components;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttPublish;
import org.eclipse.paho.mqttv5.common.packet.MqttWireMessage;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.junit.jupiter.api.Test;

class MqttEventTest {
  private static final MqttEvent EVENT =
      new MqttEvent(Map.of("id", "a1/1", "source", "urn:chapar:x"), "application/json");

  /** As {@code paho-mqtt5:} asks for the header. */
  private static MqttProperties converted() {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      context.start();
      new Components(context).mqtt();
      return context.getTypeConverter().convertTo(MqttProperties.class, EVENT);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void standsInTheUserPropertiesOfThePacketAndItsMediaTypeInTheContentType() throws Exception {
    MqttMessage message = new MqttMessage("{}".getBytes());
    message.setQos(1);
    MqttPublish sent = new MqttPublish("reports", message, converted());
    sent.setMessageId(7);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    wire.write(sent.getHeader());
    wire.write(sent.getPayload());
    MqttPublish got = (MqttPublish) MqttWireMessage.createWireMessage(wire.toByteArray());
    assertThat(got.getProperties().getContentType()).isEqualTo("application/json");
    assertThat(
            got.getProperties().getUserProperties().stream()
                .collect(Collectors.toMap(UserProperty::getKey, UserProperty::getValue)))
        .isEqualTo(EVENT.user());
  }
}

package io.chapar.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.labelling.FeatureSpace.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {

  @Test
  void knowsWhichFeaturesHaveNames() {
    FeatureSpace space = new FeatureSpace();
    Template numbered = space.template("together", 4);
    Template named = space.template("ending", List.of("STOP", "LETTER"));
    assertThat(space.isNamed(numbered.of(3))).isFalse();
    assertThat(space.isNamed(named.of(0))).isTrue();
    assertThat(space.name(named.of(1))).isEqualTo("ending=LETTER");
    assertThat(space.isNamed(space.flag("first").of(true))).isFalse();
  }
}

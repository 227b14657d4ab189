package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SubjectTest {
  @Test
  void holdsATopicByItsCodeAndName() {
    assertThat(new Subject("medtop:15000000", "sport").name()).isEqualTo("sport");
  }

  @Test
  void refusesACodeThatIsNoTopic() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject("medtop:1500000", "sport"))
        .withMessage("not medtop: and eight digits: medtop:1500000");
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject("subj:15000000", "sport"));
  }

  @Test
  void refusesATopicWithoutAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject("medtop:15000000", " "))
        .withMessage("topic without a name: medtop:15000000");
  }
}

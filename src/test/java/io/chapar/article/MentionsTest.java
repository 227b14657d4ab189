package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Mention TITLE =
      new Mention("flood", "Floods", Mention.Field.TITLE, null, 0, 5, "Flood");
  private static final Mention FIRST =
      new Mention("Mersin", null, Mention.Field.BLOCK, 0, 3, 9, "Mersin");
  private static final Mention THIRD =
      new Mention("flood", "Floods", Mention.Field.BLOCK, 2, 0, 5, "flood");

  private final Mentions mentions = new Mentions(List.of(TITLE, FIRST, THIRD));

  @Test
  void containGroupsAndPhrasesOfAnyCase() {
    assertThat(mentions.contains("floods")).isTrue();
    assertThat(mentions.contains(" MERSIN ")).isTrue();
    assertThat(mentions.contains("fire")).isFalse();
    assertThat(mentions).containsExactly("Floods", "flood", "Mersin");
    assertThat(mentions).hasToString("Floods, flood, Mersin");
  }

  @Test
  void moveWithTheBlocksThatAreLeft() {
    assertThat(mentions.in(new int[] {2}).all()).containsExactly(TITLE, THIRD.at(0));
    assertThat(mentions.in(new int[] {0, 2}).all()).containsExactly(TITLE, FIRST, THIRD.at(1));
    assertThat(mentions.in(new int[] {}).all()).containsExactly(TITLE);
  }

  @Test
  void areNoneWhereNothingWasFound() {
    assertThat(Mentions.NONE).isEmpty();
    assertThat(Mentions.NONE.groups()).isEmpty();
    assertThat(mentions.groups()).containsExactly("Floods");
  }
}

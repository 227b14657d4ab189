package io.chapar.split.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicNamesTest {
  private final TopicNames names = new TopicNames();

  @Test
  void knowTheFoldersOfTagsAndWriters() {
    assertThat(names.isOfTags("tag")).isTrue();
    assertThat(names.isOfTags("bridge")).isFalse();
    String path = "/author/ann-reyes";
    assertThat(names.isOfAuthors(path, 1, 7)).isTrue();
    assertThat(names.isOfAuthors(path, 8, path.length())).isFalse();
  }

  @Test
  void knowTheClassesOfCategories() {
    assertThat(names.isCategory("post-category first")).isTrue();
    assertThat(names.isCategory("headline")).isFalse();
    assertThat(names.isCategory("")).isFalse();
  }
}

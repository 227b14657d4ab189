package io.chapar.train;

import java.util.List;

/** Where stories come from. */
interface StorySource {
  Story draw(Dice dice);

  /** Others of the story's language: what its page may point to. Never empty. */
  List<Story> others(Story story);
}

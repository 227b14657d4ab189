package io.chapar.article;

import org.jspecify.annotations.Nullable;

/** A person named what does not exist, or wrote a value as it cannot be: nothing was done. */
public final class WrongValue extends PermanentFailure {
  private static final long serialVersionUID = 1L;

  private final @Nullable String shownBy;

  public WrongValue(String message) {
    this(message, null);
  }

  /**
   * @param shownBy the command that shows what there is; it means nothing to who asks by HTTP
   */
  public WrongValue(String message, @Nullable String shownBy) {
    super(message);
    this.shownBy = shownBy;
  }

  public static WrongValue noFeed(String name) {
    return new WrongValue("there is no feed \"" + name + "\"", "chapar feeds list");
  }

  public static WrongValue noSubscriber(String name) {
    return new WrongValue("there is no subscriber \"" + name + "\"", "chapar subscribers list");
  }

  /** The message, and where the right value is found. */
  public String withAdvice() {
    return shownBy == null ? getMessage() : getMessage() + "; see " + shownBy;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

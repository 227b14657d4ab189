package io.chapar.camel.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a step does to a message that its method cannot say. Of a step with a method of its own,
 * {@code check} reads the body that it takes and gives from the signature, and the properties that
 * it goes by from {@code @ExchangeProperty}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepContract {

  /** The class of the body that a Camel Processor needs; Object for any. */
  Class<?> takes() default Object.class;

  /** The class of the body that it leaves; Object where that is not known. */
  Class<?> gives() default Object.class;

  /** It fails the exchange when the receiver's answer is no receipt. */
  boolean judgesAnswer() default false;

  /** No header that was set before goes out. */
  boolean removesHeaders() default false;
}

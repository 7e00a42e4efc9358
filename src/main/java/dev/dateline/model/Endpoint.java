// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

/// One model on one server.
///
/// @param provider who speaks there
/// @param given the server's address from the settings, empty for the provider's own
/// @param model the model's name
/// @param secret the key, empty for none
/// @param variable the variable that the key is read from
record Endpoint(Provider provider, String given, String model, String secret, String variable) {
  /// {@return the server's address, without a slash at its end}
  String address() {
    return given.isEmpty() ? provider.address() : given.replaceFirst("/+$", "");
  }

  /// {@return provider and model}
  String name() {
    return provider.key() + "/" + (model.isEmpty() ? "?" : model);
  }

  /// {@return whether a call without a key is in vain}
  boolean lacksKey() {
    boolean always = provider.format() != Provider.Format.OPENAI;
    return secret.isEmpty() && provider.secured() && (always || given.isEmpty());
  }

  /// {@return another model of the same server}
  ///
  /// @param other its name
  Endpoint withModel(String other) {
    return new Endpoint(provider, given, other, secret, variable);
  }

  @Override
  public String toString() {
    return "Endpoint[" + name() + ", " + address() + "]";
  }
}

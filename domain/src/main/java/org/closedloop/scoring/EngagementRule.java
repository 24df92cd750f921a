package org.closedloop.scoring;

import java.io.Serializable;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;

/**
 * Points for what a lead does: each matching touchpoint grants some, and they fade.
 *
 * @param name what the rule is called
 * @param kind of touchpoint; null for every kind
 * @param channel it has to come from; null for every channel
 * @param campaign as channel
 * @param content as channel
 * @param points what one touchpoint grants
 * @param cap what the rule is worth at most at any moment
 */
public record EngagementRule(
    Wording name,
    TouchpointKind kind,
    String channel,
    String campaign,
    String content,
    int points,
    int cap)
    implements Serializable {

  boolean matches(Touch touch) {
    return (kind == null || kind == touch.kind())
        && same(channel, touch.channel())
        && same(campaign, touch.campaign())
        && same(content, touch.content());
  }

  private static boolean same(String wanted, String found) {
    return wanted == null || wanted.equalsIgnoreCase(found);
  }
}

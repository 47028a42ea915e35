using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rules;

/// <summary>Makes the list of what is too broken to be a rule.</summary>
internal static class UnreadRules
{
    /// <summary>The list; <c>null</c> where everything could be read.</summary>
    public static UnreadRulesView? Of(PageContext context)
    {
        var all = context.Model.UnreadRules;
        return all.IsEmpty ? null : new UnreadRulesView(
            [
                .. all.Take(RuleDivision.MostUnread)
                    .Select(unread => new UnreadRuleView(RuleSentences.Fault(unread), context.Place(unread.Span)))
            ],
            RuleListSentences.MoreUnread(all.Length - RuleDivision.MostUnread));
    }
}

using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>How pages name the domains of ATT&amp;CK.</summary>
internal static class DomainWords
{
    /// <summary>A domain's name.</summary>
    public static string Name(AttackDomain domain) => domain switch
    {
        AttackDomain.Mobile => "Mobile",
        AttackDomain.Ics => "ICS",
        _ => "Enterprise",
    };
}

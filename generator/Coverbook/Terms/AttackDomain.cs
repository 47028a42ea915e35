namespace Coverbook.Terms;

/// <summary>The three knowledge bases of ATT&amp;CK.</summary>
internal enum AttackDomain
{
    /// <summary>Enterprise.</summary>
    Enterprise,

    /// <summary>Mobile.</summary>
    Mobile,

    /// <summary>Industrial control systems.</summary>
    Ics,
}

/// <summary>The words for domains.</summary>
internal static class AttackDomainWords
{
    /// <summary>The name that bundles and layers use: <c>enterprise-attack</c>.</summary>
    public static string Word(this AttackDomain domain) => domain switch
    {
        AttackDomain.Mobile => "mobile-attack",
        AttackDomain.Ics => "ics-attack",
        _ => "enterprise-attack",
    };
}

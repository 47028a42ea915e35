namespace Coverbook.Sigma;

/// <summary>How far a rule has matured (Sigma specification, <c>status</c>).</summary>
internal enum RuleStatus
{
    /// <summary>Nothing is stated.</summary>
    Unstated,

    /// <summary>May be used in production.</summary>
    Stable,

    /// <summary>Nearly stable: little tuning is needed.</summary>
    Test,

    /// <summary>May lead to many false positives.</summary>
    Experimental,

    /// <summary>Replaced, or no longer of use.</summary>
    Deprecated,

    /// <summary>Cannot be used at present.</summary>
    Unsupported,
}

/// <summary>How much a match matters (Sigma specification, <c>level</c>), rising.</summary>
internal enum RuleLevel
{
    /// <summary>Nothing is stated.</summary>
    Unstated,

    /// <summary>For enriching other events.</summary>
    Informational,

    /// <summary>Rarely an incident.</summary>
    Low,

    /// <summary>To be reviewed manually.</summary>
    Medium,

    /// <summary>To be reviewed promptly.</summary>
    High,

    /// <summary>An incident.</summary>
    Critical,
}

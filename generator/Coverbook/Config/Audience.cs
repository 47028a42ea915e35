namespace Coverbook.Config;

/// <summary>Who may read the site.</summary>
public enum Audience
{
    /// <summary>Anybody: internal notes, owners and runbooks are left out.</summary>
    Public,

    /// <summary>The organisation itself.</summary>
    Internal,
}

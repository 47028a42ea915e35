using Coverbook.Terms;

namespace Coverbook.Attack.Stix;

/// <summary>
/// Bounds on bundles and alias files, beside those on every JSON file. What stands in one object is printed on the pages of many,
/// so that a small file could otherwise stand for a site without end. ATT&amp;CK itself stays far below each of them.
/// </summary>
internal static class StixLimits
{
    /// <summary>Bytes of one object; the collection object of ATT&amp;CK enterprise, which lists all others, has some 5 million.</summary>
    [Limit("ATT&CK bundles", "bytes of one object", "error CBx004")]
    public const int ObjectBytes = 16 * 1024 * 1024;

    /// <summary>Characters of a name; ATT&amp;CK's longest has 102.</summary>
    [Limit("ATT&CK bundles", "characters of a name", "error CBx004")]
    public const int NameLength = 300;

    /// <summary>Characters of a copyright statement.</summary>
    [Limit("ATT&CK bundles", "characters of a copyright statement", "error CBx004")]
    public const int StatementLength = 1_000;

    /// <summary>Copyright statements of one bundle; every page prints all of them.</summary>
    [Limit("ATT&CK bundles", "copyright statements", "error CBx004")]
    public const int Statements = 20;

    /// <summary>Platforms, tactics or markings of one object.</summary>
    [Limit("ATT&CK bundles", "platforms, tactics or markings of one object", "error CBx004")]
    public const int ListLength = 100;

    /// <summary>Techniques of one bundle; ATT&amp;CK enterprise has 835.</summary>
    [Limit("ATT&CK bundles", "techniques", "error CBx004")]
    public const int Techniques = 5_000;

    /// <summary>Sub-techniques of one technique, each of whose pages lists the others; ATT&amp;CK's largest family has 18.</summary>
    [Limit("ATT&CK bundles", "sub-techniques of one technique", "error CBx004")]
    public const int SubTechniques = 60;

    /// <summary>Tactics of one bundle.</summary>
    [Limit("ATT&CK bundles", "tactics", "error CBx004")]
    public const int Tactics = 500;

    /// <summary>Objects of each kind beside techniques and tactics; ATT&amp;CK enterprise has 1,739 analytics.</summary>
    [Limit("ATT&CK bundles", "groups, campaigns, pieces of software, mitigations, data components, detection strategies or analytics", "error CBx004")]
    public const int Objects = 10_000;

    /// <summary>Relationships of one bundle; ATT&amp;CK enterprise has 20,048.</summary>
    [Limit("ATT&CK bundles", "relationships", "error CBx004")]
    public const int Relationships = 200_000;

    /// <summary>Characters of what a relationship, an analytic's log source or a tunable says; ATT&amp;CK's longest has 1,964.</summary>
    [Limit("ATT&CK bundles", "characters of what a relationship, a log source or a tunable says", "error CBx004")]
    public const int RelationshipLength = 20_000;

    /// <summary>Newer ids in an alias file, and older ids for one of them.</summary>
    [Limit("Alias files", "newer ids, and older ids for one of them", "error CBx004")]
    public const int Aliases = 1_000;
}

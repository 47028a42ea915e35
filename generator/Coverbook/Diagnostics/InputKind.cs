namespace Coverbook.Diagnostics;

/// <summary>
/// The kinds of input, each with the digit its codes start with. The first eleven codes of every kind mean the same (they are
/// made by <see cref="InputDiagnostics"/>), so that one reader serves all inputs and a code still tells the stage.
/// </summary>
/// <param name="Digit">The first of the four digits of the kind's codes.</param>
/// <param name="Name">What a message calls such a file.</param>
internal sealed record InputKind(char Digit, string Name)
{
    /// <summary><c>site.config.json</c>.</summary>
    public static readonly InputKind Config = new('1', "configuration");

    /// <summary>A STIX bundle.</summary>
    public static readonly InputKind Attack = new('2', "ATT&CK bundle");

    /// <summary>The site's file of newer technique ids, which has the codes of <see cref="Attack"/>.</summary>
    public static readonly InputKind Alias = new('2', "alias file");

    /// <summary>A mapping file.</summary>
    public static readonly InputKind Mapping = new('3', "mapping file");

    /// <summary>A Sigma rule file.</summary>
    public static readonly InputKind Rule = new('4', "Sigma rule");

    /// <summary>A page or note of the site's authors.</summary>
    public static readonly InputKind Content = new('6', "content file");

    /// <summary>What a site showed at an earlier time, which has the codes of <see cref="Content"/>.</summary>
    public static readonly InputKind Snapshot = new('6', "snapshot");

    /// <summary><c>content/sources.lock.json</c>.</summary>
    public static readonly InputKind Lock = new('9', "lock file");

    /// <summary>The name with its article.</summary>
    public string WithArticle => Name[0] is 'A' or 'a' ? $"an {Name}" : $"a {Name}";

    /// <summary>A kind for each digit, in order.</summary>
    public static IReadOnlyList<InputKind> All { get; } = [Config, Attack, Mapping, Rule, Content, Lock];
}

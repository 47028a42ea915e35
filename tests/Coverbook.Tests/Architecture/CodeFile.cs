using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Architecture;

/// <summary>A source file of the generator as text: its place says its folder, its text says what it uses.</summary>
internal sealed partial record CodeFile(string Path, string Text)
{
    /// <summary>The project: <c>Coverbook</c>, <c>Coverbook.Cli</c> or <c>Coverbook.Generators</c>.</summary>
    public string Project => Path.Split('/')[0];

    /// <summary>The stage: the first folder below the library, or the name of the executable's project.</summary>
    public string Folder => Project == "Coverbook" && Path.Count(character => character == '/') > 1 ? Path.Split('/')[1] : Project;

    /// <summary>
    /// The folder itself, inside of its stage: <c>Pages/Techniques</c>; for what lies at the top of the stage, the stage.
    /// </summary>
    public string Room =>
        Project == "Coverbook" && Folder != Project ? Path[(Project.Length + 1)..Path.LastIndexOf('/')] : Path[..Path.LastIndexOf('/')];

    /// <summary>The types that it declares, nested ones aside.</summary>
    public IEnumerable<string> DeclaredTypes => Declaration().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>Whatever may be a type's name in it; members of an enumeration are none.</summary>
    public IEnumerable<string> Names =>
        Name().Matches(EnumMember().Replace(Code, "")).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The namespace that the file's place asks for.</summary>
    public string ExpectedNamespace => Path[..Path.LastIndexOf('/')].Replace('/', '.');

    /// <summary>The namespace that it states; <c>null</c> for top-level statements.</summary>
    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The text without comments and strings.</summary>
    public string Code { get; } = CommentOrString().Replace(Text, "");

    /// <summary>
    /// What it names of the project outside of its own stage, in usings or in qualified names: a folder, or a room of it.
    /// </summary>
    public IEnumerable<string> UsedFolders => OwnName().Matches(Code)
        .Where(match => match.Groups["folder"].Value != Folder)
        .Select(
            match => match.Groups["room"].Success ? $"{match.Groups["folder"].Value}/{match.Groups["room"].Value}"
                : match.Groups["folder"].Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The namespaces that its using directives name.</summary>
    public IEnumerable<string> Usings => UsingLine().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>All files of these projects.</summary>
    public static IReadOnlyList<CodeFile> ReadAll()
    {
        var generator = Repository.At("generator");
        return
        [
            .. Directory.EnumerateFiles(generator, "*.cs", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(generator, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"))
                .Order(StringComparer.Ordinal)
                .Select(file => new CodeFile(file, File.ReadAllText(System.IO.Path.Combine(generator, file)))),
        ];
    }

    [GeneratedRegex(
        "//[^\\n]*|/\\*.*?\\*/|\\$*\"{3}.*?\"{3}|[$@]*\"(?:\\\\.|[^\"\\\\\\n])*\"",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref) )*(?:record struct|record|class|struct|enum|interface|delegate [\w<>?]+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^    [A-Z]\w*,\r?$", RegexOptions.Multiline, 5000)]
    private static partial Regex EnumMember();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*", RegexOptions.None, 5000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\bCoverbook\.(?<folder>[A-Z]\w+)(?:\.(?<room>[A-Z]\w+))?(?=[.;\s])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex UsingLine();
}

using Coverbook.Sigma;

namespace Coverbook.Pages.Wording;

/// <summary>How sentences speak of rule libraries. The site's own may have no name.</summary>
internal static class LibraryWords
{
    /// <summary><c>in the CloudSigma library</c>, <c>in the libraries A and B</c>; nothing for rules of no named library.</summary>
    public static string In(IEnumerable<RuleLibrary> libraries)
    {
        var names = Names(libraries);
        return names.Length switch
        {
            0 => "",
            1 => $" in {The(names[0])}",
            _ => $" in the libraries {English.Join(names)}",
        };
    }

    /// <summary>The libraries' names, each once.</summary>
    public static string[] Names(IEnumerable<RuleLibrary> libraries) =>
        [.. libraries.Where(library => library.IsNamed).Select(library => library.Name).Distinct(StringComparer.Ordinal)];

    /// <summary><c>the CloudSigma library</c>; a name may say itself that it is one.</summary>
    public static string The(string name)
    {
        var the = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name : $"the {name}";
        return name.EndsWith("library", StringComparison.OrdinalIgnoreCase) ? the : $"{the} library";
    }
}

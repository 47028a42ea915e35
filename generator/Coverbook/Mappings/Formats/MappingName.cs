using Coverbook.Terms;

namespace Coverbook.Mappings.Formats;

/// <summary>
/// Names by which findings and sources are told apart, as they are compared: without outer white space, and in one form of
/// Unicode, as ids that look the same to everybody are one.
/// </summary>
internal static class MappingName
{
    /// <summary>The name that was written.</summary>
    public static string Of(string written) => ComposedText.Of(written.Trim());
}
